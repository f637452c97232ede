import { judgeDestination, judgeUrl, type WebhookUrlRules } from './webhook-url.js';

const rules: WebhookUrlRules = { allowLoopback: false, ports: [443, 8443], hosts: [] };
const ruleOf = (url: string, change: Partial<WebhookUrlRules> = {}): string => {
  const verdict = judgeUrl(url, { ...rules, ...change });
  return verdict.ok ? 'ok' : verdict.rule;
};

describe('judgeUrl', () => {
  it.each([
    ['loopback', 'https://127.0.0.1/h', 'address_not_public'],
    ['loopback, short', 'https://127.1/h', 'address_not_public'],
    ['loopback, decimal', 'https://2130706433/h', 'address_not_public'],
    ['loopback, octal', 'https://017700000001/h', 'address_not_public'],
    ['loopback, octal octet', 'https://0177.0.0.1/h', 'address_not_public'],
    ['loopback, hex', 'https://0x7f000001/h', 'address_not_public'],
    ['loopback, hex octet', 'https://0x7f.1/h', 'address_not_public'],
    ['loopback, trailing dot', 'https://127.0.0.1./h', 'address_not_public'],
    ['loopback, percent-encoded', 'https://%31%32%37.0.0.1/h', 'address_not_public'],
    ['zero', 'https://0/h', 'address_not_public'],
    ['private', 'https://10.1.2.3/h', 'address_not_public'],
    ['private, decimal', 'https://167838211/h', 'address_not_public'],
    ['metadata', 'https://169.254.169.254/latest/meta-data/', 'address_not_public'],
    ['metadata, decimal', 'https://2852039166/', 'address_not_public'],
    ['metadata, hex', 'https://0xa9fea9fe/', 'address_not_public'],
    ['shared', 'https://100.64.0.1/', 'address_not_public'],
    ['broadcast', 'https://255.255.255.255/', 'address_not_public'],
    ['IPv6 loopback', 'https://[::1]/h', 'address_not_public'],
    ['unspecified', 'https://[::]/h', 'address_not_public'],
    ['mapped', 'https://[::ffff:7f00:1]/h', 'address_not_public'],
    ['mapped, dotted', 'https://[::ffff:127.0.0.1]/h', 'address_not_public'],
    ['mapped public', 'https://[::ffff:808:808]/h', 'address_not_public'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/h', 'address_not_public'],
    ['6to4', 'https://[2002:7f00:1::]/h', 'address_not_public'],
    ['unique local', 'https://[fd00:ec2::254]/h', 'address_not_public'],
    ['link-local', 'https://[fe80::1]/h', 'address_not_public'],
    ['zone', 'https://[fe80::1%25eth0]/h', 'not_a_url'],
    ['localhost', 'https://localhost/h', 'host_not_plain'],
    ['below localhost', 'https://a.localhost/h', 'host_not_plain'],
    ['upper case', 'https://LOCALHOST/h', 'host_not_plain'],
    ['localhost, trailing dot', 'https://localhost./h', 'host_not_plain'],
    ['one label', 'https://intranet/h', 'host_not_plain'],
    ['internal', 'https://metadata.google.internal/h', 'host_not_plain'],
    ['local', 'https://printer.local/h', 'host_not_plain'],
    ['cluster', 'https://db.default.svc.cluster.local/h', 'host_not_plain'],
    ['trailing dot', 'https://hooks.example.org./h', 'host_not_plain'],
    ['userinfo', 'https://user:pass@hooks.example.org/h', 'has_credentials'],
    ['userinfo that looks like the host', 'https://hooks.example.org@127.0.0.1/h', 'has_credentials'],
    ['empty password', 'https://user@hooks.example.org/h', 'has_credentials'],
    ['fragment', 'https://hooks.example.org/h#a', 'has_fragment'],
    ['http', 'http://hooks.example.org/h', 'not_https'],
    ['ftp', 'ftp://hooks.example.org/h', 'not_https'],
    ['file', 'file:///etc/passwd', 'not_https'],
    ['gopher', 'gopher://hooks.example.org/h', 'not_https'],
    ['javascript', 'javascript:alert(1)', 'not_https'],
    ['data', 'data:text/plain,x', 'not_https'],
    ['port 22', 'https://hooks.example.org:22/h', 'port_not_allowed'],
    ['port 80', 'https://hooks.example.org:80/h', 'port_not_allowed'],
    ['port 0', 'https://hooks.example.org:0/h', 'port_not_allowed'],
    ['port 65536', 'https://hooks.example.org:65536/h', 'not_a_url'],
    ['two ports', 'https://hooks.example.org:443:80/h', 'not_a_url'],
    ['IDN', 'https://bücher.example.org/h', 'not_a_url'],
    ['Cyrillic look-alike', 'https://hооks.example.org/h', 'not_a_url'],
    ['circled digits', 'https://①②⑦.0.0.1/h', 'not_a_url'],
    ['ideographic dots', 'https://127。0。0。1/h', 'not_a_url'],
    ['fullwidth', 'https://１２７.0.0.1/h', 'not_a_url'],
    ['a line break', 'https://hooks.example.org/\r\nHost: x', 'not_a_url'],
    ['a blank in front', ' https://hooks.example.org/h', 'not_a_url'],
    ['a NUL', 'https://hooks.example.org/\u0000', 'not_a_url'],
    ['nothing', '', 'not_a_url'],
    ['no scheme', 'hooks.example.org/h', 'not_a_url'],
    ['an octet too high', 'https://256.0.0.1/h', 'not_a_url'],
    ['2,049 characters', `https://hooks.example.org/${'a'.repeat(2_049 - 26)}`, 'too_long'],
  ])('refuses %s: %s as %s', (_, url, rule) => expect(ruleOf(url)).toBe(rule));

  it.each([
    'https://hooks.example.org/h',
    'https://hooks.example.org:443/h?a=b',
    'https://hooks.example.org:8443/h',
    'https://HOOKS.example.org',
    'https://xn--bcher-kva.example.org/h',
    'https://8.8.8.8/h',
    'https://[2606:4700:4700::1111]/h',
    `https://hooks.example.org/${'a'.repeat(2_048 - 26)}`,
  ])('accepts %s', (url) => expect(ruleOf(url)).toBe('ok'));

  it('calls only the hosts a site lists, where it lists any', () => {
    const hosts = ['hooks.example.org'];
    expect(ruleOf('https://HOOKS.example.org/h', { hosts })).toBe('ok');
    expect(ruleOf('https://a.hooks.example.org/h', { hosts })).toBe('host_not_allowed');
    expect(ruleOf('https://hooks.example.org.evil.example/h', { hosts })).toBe('host_not_allowed');
    expect(ruleOf('https://8.8.8.8/h', { hosts })).toBe('host_not_allowed');
  });

  it('goes to this machine only where the setting says so, and then over http and on any port', () => {
    const here = [
      'http://127.0.0.1:8080/h',
      'https://127.0.0.1/h',
      'http://localhost:9/h',
      'http://[::1]:80/h',
      'http://127.1:80/',
    ];
    for (const url of here) {
      expect(ruleOf(url, { allowLoopback: true })).toBe('ok');
      expect(ruleOf(url)).not.toBe('ok');
    }
    expect(ruleOf('ftp://127.0.0.1/h', { allowLoopback: true })).toBe('not_https');
    expect(ruleOf('http://user@127.0.0.1/h', { allowLoopback: true })).toBe('has_credentials');
    for (const url of ['https://10.0.0.1/', 'https://[::ffff:7f00:1]/', 'https://169.254.169.254/']) {
      expect(ruleOf(url, { allowLoopback: true })).toBe('address_not_public');
    }
    expect(ruleOf('http://hooks.example.org/h', { allowLoopback: true })).toBe('not_https');
  });
});

describe('judgeDestination', () => {
  const judged = async (url: string, answers: readonly string[] | Error, change: Partial<WebhookUrlRules> = {}) => {
    const asked: string[] = [];
    const verdict = await judgeDestination(url, { ...rules, ...change }, async (host) => {
      asked.push(host);
      if (answers instanceof Error) throw answers;
      return answers;
    });
    return { asked, said: verdict.ok ? 'ok' : verdict.rule };
  };

  it('accepts a name all of whose addresses are public', async () => {
    const { asked, said } = await judged('https://hooks.example.org/h', ['8.8.8.8', '2606:4700:4700::1111']);
    expect([asked, said]).toEqual([['hooks.example.org'], 'ok']);
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['metadata', ['169.254.169.254']],
    ['private among public', ['8.8.8.8', '10.0.0.1']],
    ['mapped', ['::ffff:10.0.0.1']],
    ['link-local with a zone', ['fe80::1%2']],
    ['nothing', []],
    ['what is not an address', ['localhost']],
  ])('refuses a name that stands for %s', async (_, answers) => {
    expect((await judged('https://hooks.example.org/h', answers)).said).toBe('address_not_public');
    // Nor does the laptop's setting open a way round: only the names of this machine may lead to it.
    const laptop = { allowLoopback: true };
    expect((await judged('https://hooks.example.org/h', answers, laptop)).said).toBe('address_not_public');
  });

  it('refuses a name that does not resolve', async () => {
    expect((await judged('https://hooks.example.org/h', new Error('ENOTFOUND'))).said).toBe('address_not_public');
  });

  it('asks no resolver about an address, or about what is refused by its text', async () => {
    expect((await judged('https://8.8.8.8/h', [])).asked).toEqual([]);
    expect((await judged('http://hooks.example.org/h', ['8.8.8.8'])).asked).toEqual([]);
  });

  it('refuses localhost where it leads elsewhere than to this machine', async () => {
    const laptop = { allowLoopback: true };
    expect((await judged('http://localhost:8080/h', ['127.0.0.1', '::1'], laptop)).said).toBe('ok');
    expect((await judged('http://localhost:8080/h', ['127.0.0.1', '10.0.0.1'], laptop)).said).toBe(
      'address_not_public',
    );
  });
});
