/** The part of the UCUM library that we use; it brings no types of its own. */
declare module '@lhncbc/ucum-lhc' {
  interface BaseUnits {
    readonly status: 'succeeded' | 'invalid' | 'failed' | 'error';
    readonly magnitude?: number;
    /** Powers of the base units. */
    readonly unitToExp?: Readonly<Record<string, number>>;
  }
  const library: {
    readonly UcumLhcUtils: {
      getInstance(): { convertToBaseUnits(unit: string, value: number): BaseUnits };
    };
  };
  export default library;
}
