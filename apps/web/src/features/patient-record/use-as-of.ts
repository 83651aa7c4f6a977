import { useSearchParams } from 'react-router';

/** The moment as of which the record is shown, as it stands in the address; undefined for now. */
export function useAsOf() {
  const [params, setParams] = useSearchParams();
  const given = params.get('as_of');
  const at = given && !Number.isNaN(Date.parse(given)) ? new Date(given).toISOString() : undefined;
  return {
    at,
    show: (moment: string | undefined) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        after.delete('edit');
        if (moment) after.set('as_of', moment);
        else after.delete('as_of');
        return after;
      }),
  };
}
