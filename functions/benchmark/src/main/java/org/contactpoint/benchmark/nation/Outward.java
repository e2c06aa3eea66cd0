package org.contactpoint.benchmark.nation;

/**
 * The first half of a postcode.
 *
 * @param index counts from 0
 * @param units how many postcodes it has
 */
record Outward(int index, String code, int units) {}
