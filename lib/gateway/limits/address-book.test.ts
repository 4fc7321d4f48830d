import { describe, expect, it } from 'vitest';
import { createAddressBook } from './address-book';

const charger = (id: string) => ({ id, tenantId: 't', identity: `CP-${id}` });
const dayMs = 86_400_000;

describe('createAddressBook', () => {
  it('names the only charger of an address', () => {
    const book = createAddressBook();
    book.note('192.0.2.1', charger('a'), 0);
    book.note('192.0.2.1', charger('a'), 1_000);
    expect(book.onlyFrom('192.0.2.1', 2_000)?.id).toBe('a');
    expect(book.onlyFrom('192.0.2.2', 2_000)).toBeNull();
  });

  it('names none of several, until only one was there lately', () => {
    const book = createAddressBook();
    book.note('192.0.2.1', charger('a'), 0);
    book.note('192.0.2.1', charger('b'), dayMs / 2);
    expect(book.onlyFrom('192.0.2.1', dayMs / 2)).toBeNull();
    expect(book.onlyFrom('192.0.2.1', dayMs + 1)?.id).toBe('b');
    expect(book.onlyFrom('192.0.2.1', 2 * dayMs)).toBeNull();
  });

  it('stays small however many share an address', () => {
    const book = createAddressBook();
    for (let index = 0; index < 1_000; index += 1) {
      book.note('192.0.2.1', charger(String(index)), index);
    }
    expect(book.onlyFrom('192.0.2.1', 1_000)).toBeNull();
  });
});
