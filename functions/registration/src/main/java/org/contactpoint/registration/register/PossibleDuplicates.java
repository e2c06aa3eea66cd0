package org.contactpoint.registration.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.http.record.NameResponse;
import org.jspecify.annotations.Nullable;

/** Who looks alike, in the fields that a search result shows. */
public record PossibleDuplicates(List<Item> duplicates) {

  static PossibleDuplicates of(List<ChildRecord> alike) {
    return new PossibleDuplicates(
        alike.stream()
            .map(
                record ->
                    switch (record) {
                      case ChildRecord.Open open -> Item.of(open, open.view());
                      case ChildRecord.Shielded shielded -> Item.of(shielded, shielded.face());
                      case ChildRecord.Merged ignored ->
                          throw new IllegalStateException("a pointer looks like nobody");
                    })
            .toList());
  }

  /** One child: just enough to recognise them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String childId,
      String givenName,
      String familyName,
      @Nullable String dateOfBirth,
      String gender,
      @Nullable String council,
      boolean shielded) {

    static Item of(ChildRecord.Open open, ChildView view) {
      return item(open, view.currentName(), view.dateOfBirth(), view.gender(), open.responsible());
    }

    static Item of(ChildRecord.Shielded child, Face face) {
      return item(child, face.name(), face.dateOfBirth(), face.gender(), null);
    }

    private static Item item(
        ChildRecord record,
        PersonName name,
        @Nullable DateOfBirth birth,
        Gender gender,
        @Nullable Authority council) {
      return new Item(
          record.id().value(),
          NameResponse.text(name.given()),
          NameResponse.text(name.family()),
          birth == null ? null : birth.date().toString(),
          gender.code(),
          council == null ? null : council.value(),
          record instanceof ChildRecord.Shielded);
    }

    @Override
    public String toString() {
      return "Item[redacted]";
    }
  }
}
