/** The package ships no types; this is the one function that is used of it. */
declare module 'japanese-holidays' {
  const japaneseHolidays: {
    /** The holiday's name on the Japanese calendar day of that instant, substitutes included. */
    isHolidayAt(instant: Date): string | undefined;
  };
  export default japaneseHolidays;
}
