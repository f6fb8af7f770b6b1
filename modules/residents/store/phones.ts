import { lookupOf, lookupsOf, seal, unseal, unsealNumber } from '#platform/crypto/index.ts';

const [ofResident, ofRequest] = ['residents.resident.phone', 'residents.code_request.phone'];

/** A phone as a resident keeps it: sealed in its row, and the keyed hash by which it is found. */
export const keptPhone = (residentId: string, phone: string) => ({
  phone: seal({ column: ofResident, row: residentId }, phone),
  phoneLookup: lookupOf(ofResident, phone),
});

/** No phone, or none any more. */
export const noPhone = { phone: null, phoneLookup: null };

/** The number of a resident in digits, or `lostNumber`. */
export const openPhone = (residentId: string, sealed: string): string =>
  unsealNumber({ column: ofResident, row: residentId }, sealed);

/** Every form under which a resident may keep this number. */
export const residentLookups = (phone: string): string[] => lookupsOf(ofResident, phone);

/** The same for the code that is on its way to it. */
export const askedPhone = (requestId: string, phone: string) => ({
  phone: seal({ column: ofRequest, row: requestId }, phone),
  phoneLookup: lookupOf(ofRequest, phone),
});
export const openAskedPhone = (requestId: string, sealed: string): string =>
  unseal({ column: ofRequest, row: requestId }, sealed);
export const requestLookups = (phone: string): string[] => lookupsOf(ofRequest, phone);
