/** The picture as nested lists: the same bodies, the same lines, for screen readers, phones and print. */
import { useTexts } from '../app/settings.ts';
import { EntryLink } from '../parts/links.tsx';
import type { Branch, NetworkNode } from './forest.ts';

interface Props {
  readonly branches: readonly Branch[];
  readonly byId: ReadonlyMap<string, NetworkNode>;
}

export function Outline({ branches, byId }: Props) {
  const texts = useTexts();
  return (
    <ul class="outline">
      {branches.map(({ node, children }) => {
        const reports = node.reportsTo.flatMap((id) => byId.get(id) ?? []);
        return (
          <li key={node.id}>
            <EntryLink entry={node} />
            {(node.coordinators.length > 0 || reports.length > 0) && (
              <span class="why">
                {[
                  node.coordinators.map(({ name }) => name).join(', '),
                  reports.length > 0 ? `${texts.reportsTo}: ${reports.map(({ name }) => name).join(', ')}` : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
            {children.length > 0 && <Outline branches={children} byId={byId} />}
          </li>
        );
      })}
    </ul>
  );
}
