import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import { createServer, plugins } from 'restify';

/**
 * A program: the least that a bot with botbuilder and restify can be. It answers everything with one card, which it is
 * given; what our bot takes beyond this is what our bot costs.
 */

type Incoming = Parameters<CloudAdapter['process']>[0];

const card: unknown = JSON.parse(process.env.CARD ?? '{}');
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.jsonBodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Incoming, response, async (context) => {
    if (context.activity.type === 'invoke') {
      const value = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: value } });
    } else {
      const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
      await context.sendActivity(MessageFactory.attachment(attachment));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
