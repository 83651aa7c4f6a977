import { useActorNames } from '../../names/use-actor-names.ts';

/** The name of somebody who works here, where only the id is known. */
export function UserName({ id, otherwise = id }: { readonly id: string; readonly otherwise?: string }) {
  return <bdi>{useActorNames([id])[id] ?? otherwise}</bdi>;
}
