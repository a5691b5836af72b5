/** What somebody sees who opens GraphiQL for the first time: the headline question, ready to run. */
export const examples = `# Which partnerships hang on a single senior person? Press Ctrl+Enter to ask.
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
