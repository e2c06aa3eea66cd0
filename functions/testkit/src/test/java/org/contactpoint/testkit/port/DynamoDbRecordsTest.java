package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.testkit.builder.AChild;
import org.junit.jupiter.api.Test;

class DynamoDbRecordsTest extends RecordsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }

  /** The condition would be made on the one record, and the other be overwritten. */
  @Test
  void oneRecordIsNeverSavedInThePlaceOfAnother() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    ChildRecord.Open amy = AChild.named("Amy", "Ward").id(AChild.number(77)).build();
    committed(saved(null, leah));

    assertThatIllegalArgumentException().isThrownBy(() -> commit(saved(leah, amy)));
  }
}
