package org.contactpoint.registration.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.http.record.SpellingResponse;
import org.jspecify.annotations.Nullable;

/** Who looks alike, in the fields that a search result shows. */
public record PossibleDuplicates(List<Item> duplicates) {
  private static final int MOST_SPELLINGS = 3;

  static PossibleDuplicates of(List<ChildRecord> alike) {
    return new PossibleDuplicates(alike.stream().map(Item::of).toList());
  }

  /**
   * One child: just enough to recognise them.
   *
   * @param otherSpellings at most three, absent where the child is shielded
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String childId,
      String givenName,
      String familyName,
      @Nullable List<SpellingResponse> otherSpellings,
      @Nullable String dateOfBirth,
      String gender,
      @Nullable String council,
      boolean shielded) {

    /** What is shown of that record. */
    public static Item of(ChildRecord record) {
      return switch (record) {
        case ChildRecord.Open open -> of(open, open.view());
        case ChildRecord.Shielded shielded -> item(shielded, shielded.face(), null, null);
        case ChildRecord.Merged ignored ->
            throw new IllegalStateException("a pointer looks like nobody");
      };
    }

    private static Item of(ChildRecord.Open open, ChildView view) {
      List<PersonName> others = view.otherSpellings().stream().limit(MOST_SPELLINGS).toList();
      return item(open, Face.of(view), SpellingResponse.of(others), open.responsible().value());
    }

    private static Item item(
        ChildRecord record,
        Face face,
        @Nullable List<SpellingResponse> otherSpellings,
        @Nullable String council) {
      DateOfBirth birth = face.dateOfBirth();
      return new Item(
          record.id().value(),
          NameResponse.text(face.name().given()),
          NameResponse.text(face.name().family()),
          otherSpellings,
          birth == null ? null : birth.date().toString(),
          face.gender().code(),
          council,
          record instanceof ChildRecord.Shielded);
    }

    @Override
    public String toString() {
      return "Item[redacted]";
    }
  }
}
