// A second listener where clients must say who they are (PLAIN or SCRAM) and may do only what an ACL allows. For tests of
// refusals: who comes through the open listener, on loopback, is the administrator.

const module = 'org.apache.kafka.common.security';

const quoted = (text) => {
  if (!/^[A-Za-z0-9._-]+$/.test(text))
    throw new Error('users and passwords of a local Kafka are plain letters and digits');
  return text;
};

/** Settings of the listener, to be put behind the broker's own. `users` maps names to passwords. */
export function usersProperties(users) {
  const plain = Object.entries(users).map(([name, password]) => `user_${quoted(name)}="${quoted(password)}"`);
  const listener = 'listener.name.users';
  return `authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:ANONYMOUS
sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512
${listener}.plain.sasl.jaas.config=${module}.plain.PlainLoginModule required ${plain.join(' ')};
${listener}.scram-sha-256.sasl.jaas.config=${module}.scram.ScramLoginModule required;
${listener}.scram-sha-512.sasl.jaas.config=${module}.scram.ScramLoginModule required;
`;
}

/** Arguments of the format tool that make the users known to SCRAM. */
export function usersFormat(users) {
  return Object.entries(users).flatMap(([name, password]) =>
    ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
      '--add-scram',
      `${mechanism}=[name=${quoted(name)},password=${quoted(password)}]`,
    ]),
  );
}
