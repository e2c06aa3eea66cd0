package org.contactpoint.search;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/** Criteria that say nothing but what a test lets them say. */
public final class ASearch {
  private @Nullable SearchName given;
  private @Nullable SearchName family;
  private @Nullable DateOfBirth birth;
  private @Nullable Integer year;
  private @Nullable Gender gender;
  private @Nullable Postcode postcode;
  private @Nullable Identifier identifier;

  private ASearch() {}

  public static ASearch forNobody() {
    return new ASearch();
  }

  public static ASearch named(String given, String family) {
    return new ASearch().given(given).family(family);
  }

  public ASearch given(String typed) {
    given = name(typed);
    return this;
  }

  public ASearch family(String typed) {
    family = name(typed);
    return this;
  }

  public ASearch born(String iso) {
    birth = new DateOfBirth(LocalDate.parse(iso), false);
    return this;
  }

  public ASearch bornIn(int other) {
    year = other;
    return this;
  }

  public ASearch gender(Gender other) {
    gender = other;
    return this;
  }

  public ASearch at(String other) {
    postcode = new Postcode(other);
    return this;
  }

  public ASearch nhs(String number) {
    identifier = new Identifier.Nhs(new NhsNumber(number));
    return this;
  }

  private static @Nullable SearchName name(String typed) {
    return typed.isEmpty() ? null : SearchName.parse(typed).toOptional().orElseThrow();
  }

  public SearchCriteria build() {
    return new SearchCriteria(given, family, birth, year, gender, postcode, identifier);
  }
}
