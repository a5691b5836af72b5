import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { cookbookPlugin } from './cookbookPlugin.tsx';
import { headline, headlineAbout, record } from './examples.ts';

async function ask(request: object, options?: { headers?: Record<string, string> }): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...options?.headers, 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as object;
}

const about = headlineAbout(location.search);

createRoot(document.getElementById('graphiql')!).render(<GraphiQL fetcher={ask} plugins={[HISTORY_PLUGIN, cookbookPlugin]} defaultQuery={headline} {...about !== null && { initialQuery: about.query, initialVariables: about.variables }} defaultTabs={[{ query: headline }, { query: record }]} />);
