import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const KEY = 'InstrumentationKey=0b1d7a6e-1111-4222-8333-944455556666';
const read = (env: Record<string, string>) => readConfig(env);

describe('where figures go', () => {
  it('is nowhere where nobody has said', () => {
    expect(read({ APPLICATIONINSIGHTS_CONNECTION_STRING: ' ' })).toMatchObject({
      insights: undefined,
      traced: undefined,
    });
  });

  it.each([
    KEY,
    `${KEY};IngestionEndpoint=https://uksouth-1.in.applicationinsights.azure.com/;LiveEndpoint=https://uksouth.livediagnostics.monitor.azure.com/;ApplicationId=1`,
    `${KEY};EndpointSuffix=applicationinsights.azure.us;Location=usgov`,
  ])('is read from “%s”', (text) => {
    expect(read({ APPLICATIONINSIGHTS_CONNECTION_STRING: text }).insights).toBe(text);
  });

  it.each([
    'marmalade',
    'InstrumentationKey=marmalade',
    'IngestionEndpoint=https://insights.example/',
    `${KEY};IngestionEndpoint=http://marmalade.example/`,
    `${KEY};IngestionEndpoint=https://name:marmalade@insights.example/`,
  ])('is refused as “%s”, which is not repeated', (text) => {
    const readIt = () => read({ APPLICATIONINSIGHTS_CONNECTION_STRING: text });
    expect(readIt).toThrow(/^APPLICATIONINSIGHTS_CONNECTION_STRING must be the connection string of/);
    expect(readIt).not.toThrow(/marmalade/);
  });
});

describe('the share of turns that are traced', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['0.25', 0.25],
    ['.5', 0.5],
    ['1.0', 1],
  ])('is read from “%s”', (text, traced) => {
    expect(read({ OTEL_TRACES_SAMPLER_ARG: text }).traced).toBe(traced);
  });

  it.each(['-1', '2', '1.5', '25%', 'half', '1e-3'])('is refused as “%s”', (text) => {
    expect(() => read({ OTEL_TRACES_SAMPLER_ARG: text })).toThrow(
      'OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1, such as 0.25.',
    );
  });
});
