package org.contactpoint.uploads.file;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.jspecify.annotations.Nullable;

/**
 * The child's names in a row. A former or other name that is sent in part is completed by the
 * current one: that is how people would have said it.
 */
final class NameRules {
  private NameRules() {}

  static List<TypedName> read(RowReading row) {
    if (!row.has(Column.GIVEN_NAME) && !row.has(Column.FAMILY_NAME)) {
      row.refuse(Column.GIVEN_NAME, "or familyName is needed");
    }
    NamePart given = row.read(Column.GIVEN_NAME, NamePart::parse);
    NamePart family = row.read(Column.FAMILY_NAME, NamePart::parse);
    NamePart former = row.read(Column.FORMER_FAMILY_NAME, NamePart::parse);
    NamePart aliasGiven = row.read(Column.ALIAS_GIVEN_NAME, NamePart::parse);
    NamePart aliasFamily = row.read(Column.ALIAS_FAMILY_NAME, NamePart::parse);
    List<TypedName> names = new ArrayList<>();
    add(names, NameType.CURRENT, given, family);
    if (former != null) {
      add(names, NameType.FORMER, given, former);
    }
    if (aliasGiven != null || aliasFamily != null) {
      add(names, NameType.ALIAS, or(aliasGiven, given), or(aliasFamily, family));
    }
    return names;
  }

  private static @Nullable NamePart or(@Nullable NamePart sent, @Nullable NamePart current) {
    return sent == null ? current : sent;
  }

  private static void add(
      List<TypedName> names, NameType type, @Nullable NamePart given, @Nullable NamePart family) {
    if (given != null || family != null) {
      names.add(new TypedName(type, new PersonName(given, family)));
    }
  }
}
