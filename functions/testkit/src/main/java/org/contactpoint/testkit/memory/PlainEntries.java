package org.contactpoint.testkit.memory;

import java.util.HashSet;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.matching.IndexKey;
import org.contactpoint.domain.matching.KeyFamily;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/** Search entries by exact folded family name and birthday, and by identifier. */
final class PlainEntries {
  private PlainEntries() {}

  static Set<IndexKey> of(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> of(open.view());
      case ChildRecord.Shielded shielded -> of(shielded.face());
      case ChildRecord.Merged ignored -> Set.of();
    };
  }

  private static Set<IndexKey> of(ChildView view) {
    Set<IndexKey> keys = new HashSet<>();
    view.spellings().forEach(name -> add(keys, name, view.dateOfBirth()));
    view.identifiers().forEach(i -> keys.add(new IndexKey(KeyFamily.IDENTIFIER, i.value())));
    return keys;
  }

  private static Set<IndexKey> of(Face face) {
    Set<IndexKey> keys = new HashSet<>();
    add(keys, face.name(), face.dateOfBirth());
    return keys;
  }

  private static void add(Set<IndexKey> keys, PersonName name, @Nullable DateOfBirth born) {
    NamePart family = name.family();
    if (family != null && born != null) {
      keys.add(new IndexKey(KeyFamily.BIRTH_FAMILY, born.date() + "|" + family.folded()));
    }
  }
}
