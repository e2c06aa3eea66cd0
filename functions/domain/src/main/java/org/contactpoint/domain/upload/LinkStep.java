package org.contactpoint.domain.upload;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One processed row of a source record: the next row is compared with it to see whether it is
 * unchanged, and a reversal returns to it.
 *
 * @param upload the upload that brought it
 * @param row the row's number there
 * @param digest the content, see {@link Row#digest()}
 * @param outcome what the row was counted as
 * @param numbers for each kind of lasting identifier that the source has named, a digest of it:
 *     enough to notice another one, and nothing to read
 */
public record LinkStep(
    String upload,
    long row,
    LocalDate asOf,
    String digest,
    RowAction action,
    RowOutcome outcome,
    PersonName name,
    @Nullable DateOfBirth dateOfBirth,
    Map<String, String> numbers) {

  public LinkStep {
    numbers = Map.copyOf(numbers);
  }

  /**
   * The step that a row takes.
   *
   * @param said the last step whose content reached a child, null where none did
   */
  public static LinkStep of(String upload, Row row, RowOutcome outcome, @Nullable LinkStep said) {
    return new LinkStep(
        upload,
        row.number(),
        row.asOf(),
        row.digest(),
        row.action(),
        outcome,
        nameIn(row, said),
        bornIn(row, said),
        numbersIn(row, said));
  }

  /** The same step with another outcome. */
  LinkStep becoming(RowOutcome other) {
    return new LinkStep(upload, row, asOf, digest, action, other, name, dateOfBirth, numbers);
  }

  /** What the source calls the child: a row that only ends or takes back keeps the earlier name. */
  public static PersonName nameIn(Row row, @Nullable LinkStep said) {
    if (said != null && row.action() != RowAction.UPSERT) {
      return said.name();
    }
    return row.facts()
        .currentName()
        .or(() -> Optional.ofNullable(said).map(LinkStep::name))
        .orElseThrow();
  }

  /** When the source has the child born, by the same rule. */
  public static @Nullable DateOfBirth bornIn(Row row, @Nullable LinkStep said) {
    return said != null && row.action() != RowAction.UPSERT
        ? said.dateOfBirth()
        : row.facts().dateOfBirth();
  }

  private static Map<String, String> numbersIn(Row row, @Nullable LinkStep said) {
    Map<String, String> all = new HashMap<>(said == null ? Map.of() : said.numbers());
    if (row.action() == RowAction.UPSERT) {
      all.putAll(PermanentIdentifiers.of(row.facts()));
    }
    return all;
  }

  @Override
  public String toString() {
    return "LinkStep[redacted]";
  }
}
