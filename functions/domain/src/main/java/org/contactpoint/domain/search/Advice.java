package org.contactpoint.domain.search;

import org.contactpoint.domain.value.Coded;

/** What somebody should add to a search (rules §3). */
public enum Advice implements Coded {
  ADD_FAMILY_NAME,
  ADD_GIVEN_NAME,
  ADD_DATE_OF_BIRTH,
  ADD_BIRTH_YEAR,
  ADD_POSTCODE,
  ADD_GENDER,
  ADD_IDENTIFIER,
  /** More letters before a trailing {@code *}. */
  ADD_LETTERS
}
