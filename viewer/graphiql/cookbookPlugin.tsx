import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
import page from '../../docs/graphql.md?raw';
import { readCookbook, type Recipe } from './cookbook.ts';

const chapters = readCookbook(page);

/** The questions of the cookbook, each to be opened in a tab of its own. */
export const cookbookPlugin: GraphiQLPlugin = { title: 'Cookbook', icon: Icon, content: Cookbook };

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5c3-1.5 6-1.5 8 0v14c-2-1.5-5-1.5-8 0zM20 5c-3-1.5-6-1.5-8 0v14c2-1.5 5-1.5 8 0z" />
    </svg>
  );
}

function Cookbook() {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [opened, setOpened] = useState('');

  const open = ({ title, query, variables }: Recipe): void => {
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    setOpened(title);
  };
  return (
    <section aria-label="Cookbook" className="cookbook">
      <h2 className="graphiql-doc-explorer-title">Cookbook</h2>
      <p>Questions that are ready to ask. Where the variables have “id of …”, put the id: the question “search” finds it.</p>
      <p role="status">{opened === '' ? '' : `“${opened}” is open in a new tab.`}</p>
      {chapters.map(({ title, recipes }) => (
        <details key={title}>
          <summary>{title}</summary>
          <ul>
            {recipes.map((recipe) => (
              <li key={recipe.title}>
                <button type="button" className="graphiql-un-styled cookbook-recipe" onClick={() => open(recipe)}>{recipe.title}</button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
