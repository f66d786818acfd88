import { describe, expect, it } from 'vitest';
import { trustedServices } from '../../src/bot/trusted-services.ts';

describe('an address', () => {
  it.each([
    [false, 'https://smba.trafficmanager.net/emea/', true],
    [false, 'https://SMBA.trafficmanager.net/teams/', true],
    [false, 'https://webchat.botframework.com/', true],
    [false, 'http://smba.trafficmanager.net/emea/', false],
    [false, 'https://smba.trafficmanager.net:8443/', false],
    [false, 'https://smba.trafficmanager.net.example.org/', false],
    [false, 'https://smba.trafficmanager.net@example.org/', false],
    [false, 'https://other.trafficmanager.net/', false],
    [false, 'https://notbotframework.com/', false],
    [false, 'https://botframework.com.example.org/', false],
    [false, 'http://127.0.0.1:3978/', false],
    [false, '', false],
    [true, 'http://127.0.0.1:3978/', true],
    [true, 'http://localhost:56150/_connector', true],
    [true, 'http://[::1]:80/', true],
    [true, 'https://smba.trafficmanager.net/emea/', false],
    [true, 'http://127.0.0.1.example.org/', false],
    [true, 'ws://127.0.0.1/', false],
    [true, 'nowhere', false],
  ])('is trusted in local mode (%s), %s: %s', (local, serviceUrl, trusted) => {
    expect(trustedServices({ local })(serviceUrl)).toBe(trusted);
  });
});
