/** The rooms by what they show; the numbers ascend in the order in which the site lists them. */
export const ROOM = {
  newSale: 18000001,
  freshSale: 18000002,
  sellerWroteFirst: 18000003,
  automaticOnly: 18000004,
  buyerWaitsAnHour: 18000005,
  buyerWaitsThreeDays: 18000006,
  buyerSilentThreeDays: 18000007,
  buyerSilentEightDays: 18000008,
  deliveredWithDeadline: 18000009,
  deliveredWithoutDeadline: 18000010,
  finished: 18000011,
  subscription: 18000012,
  nearlyOver: 18000013,
  unknownStep: 18000014,
  openedAtOlderPlace: 18000015,
  // Only on the whole site, see whole-site.ts
  groupChat: 18000016,
  accepted: 18000017,
  closedUnpaid: 18000018,
  cancelled: 18000019,
  deliveredAgain: 18000020,
  olderThanAYear: 18000021,
  oldAtOlderPlace: 18000022,
  overNewYear: 18000023,
} as const;

/** Direct messages by their address; the site numbers them apart from talkrooms. */
export const THREAD = {
  asksBeforeBuying: 10200001,
  waitsForBuyer: 10200002,
  withOffer: 10200003,
  staff: 10200004,
} as const;

export const QUOTE = {
  withDay: 3000001,
  withoutDay: 3000002,
  answered: 3000003,
} as const;

export const PROPOSAL = {
  inThread: 4000001,
} as const;
