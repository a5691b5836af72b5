/** What somebody sees who opens GraphiQL for the first time: the headline question, ready to run. */
export const headline = `# Which partnerships hang on a single senior person? Press Ctrl+Enter to ask.
query HangingOnOne {
  fragilePartnerships(where: { hangsOnOneSenior: true }, first: 50) {
    totalCount
    nodes {
      class
      k
      score
      why
      hangsOn { person { id name } organisation { name } level }
      partnership { id kind parties { organisation { id name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

/**
 * The same question about a place and a day, with these as its variables, as the page led here with them; null where it is about everywhere and today.
 * @param search The parameters of the address: place, asOf and knownAt.
 */
export function headlineAbout(search: string): { readonly query: string; readonly variables: string } | null {
  const given = Object.entries(typesOf).flatMap(([name, type]) => {
    const value = new URLSearchParams(search).get(name);
    return value === null || value === '' ? [] : [{ name, type, value }];
  });
  if (given.length === 0) return null;
  return {
    query: headline
      .replace('HangingOnOne', `HangingOnOne(${given.map(({ name, type }) => `$${name}: ${type}`).join(', ')})`)
      .replace('fragilePartnerships(', `fragilePartnerships(${given.map(({ name }) => `${name}: $${name}`).join(', ')}, `),
    variables: JSON.stringify(Object.fromEntries(given.map(({ name, value }) => [name, value])), null, 2),
  };
}

const typesOf = { place: 'ID', asOf: 'Date', knownAt: 'DateTime' } as const;

/** How something is recorded, and taken back. It runs as it is; run again, it changes nothing. */
export const record = `# Records an organisation with a theme and a service, and the connections between them.
# Change the words, and press Ctrl+Enter to record it. "ref" is a word of your choice by which
# one fact refers to another. To take it all back, use undo with the number of the change.
mutation Record {
  record(input: {
    facts: [
      { organisation: { ref: "hub", name: "An example of an organisation", sector: VOLUNTARY } }
      { theme: { ref: "food", name: "An example of a theme" } }
      { service: { ref: "meals", name: "An example of a service", description: "Meals on Fridays" } }
      { tagged: { node: "hub", theme: "food" } }
      { tagged: { node: "meals", theme: "food" } }
      { provides: { organisation: "hub", service: "meals" } }
    ]
    why: "To try it out"
  }) {
    change
    facts { ref id version isNew }
    errors { message path }
    notes
  }
}
`;
