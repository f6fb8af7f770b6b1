import { expect, test } from 'vitest';
import { bareIdNumber, barePhone, isIdNumber, isMainlandPhone, maskIdNumber, maskPhone } from '../numbers.ts';

test.each([
  ['13812345678', true],
  ['19912345678', true],
  ['12812345678', false],
  ['1381234567', false],
  ['138123456789', false],
  ['１３８12345678', false],
  ['02367812345', false],
])('%s as a mobile phone number: %s', (text, good) => {
  expect(isMainlandPhone(text)).toBe(good);
});

test.each([
  ['11010519491231002X', true], // the example of GB 11643
  ['440524188001010014', false], // a day of birth before 1900
  ['110105194912310021', false], // a wrong check character
  ['11010519490231002X', false], // 31 February
  ['01010519491231002X', false],
  ['11010519491231002x', false],
  ['110105491231002', false],
])('%s as an ID number: %s', (text, good) => {
  expect(isIdNumber(text)).toBe(good);
});

test('numbers are taken as people write them', () => {
  expect(barePhone('+86 138-1234 5678')).toBe('13812345678');
  expect(barePhone('008613812345678')).toBe('13812345678');
  expect(bareIdNumber(' 110105 19491231 002x ')).toBe('11010519491231002X');
});

test('masked numbers show too little to call or to tell an age', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskIdNumber('11010519491231002X')).toBe('110***********002X');
});
