/** Where the time comes from: the machine in service, a fixed instant in tests. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** The time zone in which a district's days begin and end. */
export const districtTimeZone = process.env.WENMAI_TIME_ZONE ?? 'Asia/Shanghai';
