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
} as const;
