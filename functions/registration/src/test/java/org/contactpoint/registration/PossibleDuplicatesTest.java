package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.registration.register.PossibleDuplicates;
import org.contactpoint.testkit.builder.AChild;
import org.junit.jupiter.api.Test;

/** Who looks like a child that is registered is shown, and a number that was merged is nobody. */
class PossibleDuplicatesTest {

  @Test
  void pointerLooksLikeNobody() {
    ChildRecord merged =
        new ChildRecord.Merged(AChild.number(1), Revision.NEW, AChild.number(2), false, Set.of());

    assertThatThrownBy(() -> PossibleDuplicates.Item.of(merged))
        .isInstanceOf(IllegalStateException.class);
  }
}
