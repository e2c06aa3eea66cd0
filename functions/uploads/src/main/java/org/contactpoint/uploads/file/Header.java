package org.contactpoint.uploads.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The position of each column; every name is exact, none unknown, none twice. */
final class Header {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9]{1,40}");
  private static final List<Column> NEEDED =
      List.of(Column.SOURCE_RECORD_ID, Column.AS_OF, Column.ACTION);

  private final List<Column> columns;

  private Header(List<Column> columns) {
    this.columns = columns;
  }

  static Header of(List<String> titles) throws Unreadable {
    List<Optional<Column>> found = titles.stream().map(Column::of).toList();
    requireHeader(titles, found);
    Set<Column> present = distinct(found);
    requireNeeded(present);
    requireKnown(titles, found);
    return new Header(found.stream().flatMap(Optional::stream).toList());
  }

  private static void requireHeader(List<String> titles, List<Optional<Column>> found)
      throws Unreadable {
    if (titles.stream().anyMatch(title -> title.indexOf('\0') >= 0)) {
      throw new Unreadable("the file is not UTF-8 text");
    }
    if (found.stream().allMatch(Optional::isEmpty)) {
      throw new Unreadable("the header row is missing");
    }
  }

  private static Set<Column> distinct(List<Optional<Column>> found) throws Unreadable {
    Set<Column> present = EnumSet.noneOf(Column.class);
    for (Column column : found.stream().flatMap(Optional::stream).toList()) {
      if (!present.add(column)) {
        throw new Unreadable(column.title(), "stands in the header more than once");
      }
    }
    return present;
  }

  private static void requireNeeded(Set<Column> present) throws Unreadable {
    List<Column> missing = new ArrayList<>(NEEDED);
    if (!present.contains(Column.FAMILY_NAME)) {
      missing.add(Column.GIVEN_NAME);
    }
    missing.removeAll(present);
    if (!missing.isEmpty()) {
      throw new Unreadable(missing.getFirst().title(), "is missing from the header");
    }
  }

  /** Repeats an unknown name only where it can hardly be data, in what surely is a header. */
  private static void requireKnown(List<String> titles, List<Optional<Column>> found)
      throws Unreadable {
    for (int i = 0; i < titles.size(); i++) {
      if (found.get(i).isEmpty()) {
        throw unknown(titles.get(i), i + 1);
      }
    }
  }

  private static Unreadable unknown(String title, int position) {
    return HARMLESS.matcher(title).matches()
        ? new Unreadable(title, "is no column of the format")
        : new Unreadable("column " + position + " of the header is none of the format");
  }

  /** The names of the columns, in their order. */
  List<String> titles() {
    return columns.stream().map(Column::title).toList();
  }

  int size() {
    return columns.size();
  }

  Column at(int position) {
    return columns.get(position);
  }
}
