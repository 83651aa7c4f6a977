import { useGetUserQuery } from '../../api/generated/auth.gen.ts';
import { useMay } from '../../session/me.ts';

const UUID = /^[0-9a-f-]{36}$/;

/** The name of somebody who works here, where only the id is known. */
export function UserName({ id, otherwise = id }: { readonly id: string; readonly otherwise?: string }) {
  const may = useMay()('user:read');
  const { data } = useGetUserQuery({ id }, { skip: !may || !UUID.test(id) });
  return <bdi>{data?.name ?? otherwise}</bdi>;
}
