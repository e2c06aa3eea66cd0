package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.MIA;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbTrailContractTest extends TrailContract {
  private final Trail trail = new Trail();
  private final AuditTrail appending = trail.appending(1);

  @Override
  AuditTrail trail() {
    return appending;
  }

  @Override
  TrailReader reader() {
    return trail.reader();
  }

  private Map<String, AttributeValue> appended(AuditEntry entry) {
    String id = ((AuditTrail.Appended) appending.append(entry)).entryId();
    return trail.item(trail.place(id));
  }

  private List<TrailEntry> read(TrailReader.Of of) {
    return reader().read(new TrailReader.Query(of, null, null, null, 10)).entries();
  }

  /** A mention by itself puts nobody's act into the trail of a child or of an account. */
  @Test
  void mentionThatItsEntryDoesNotConfirmIsNotBelieved() {
    Map<String, AttributeValue> entry = appended(view(1, MIA));
    trail.put(EntryItems.mention(entry, LEAH.value()));
    Map<String, AttributeValue> forAnother = new HashMap<>(entry);
    forAnother.put(TrailAttributes.ON_BEHALF_OF, TrailAttributes.text("leeds.nurse"));
    trail.put(EntryItems.mention(forAnother, "acted-for"));

    assertThat(read(new TrailReader.OfChild(LEAH))).isEmpty();
    assertThat(read(new TrailReader.OfAccount(new AccountId("leeds.nurse")))).isEmpty();
    assertThat(read(new TrailReader.OfChild(MIA))).hasSize(1);
  }

  /** Entries of an earlier version have no mention of the account that was acted for. */
  @Test
  void entryOfAnEarlierVersionOwesNoMentionOfWhomItWasDoneFor() {
    Map<String, AttributeValue> entry =
        appended(view(1, SomeEntries.mediating("leeds.team", "leeds.nurse"), LEAH));
    assertThat(EntryItems.mentioned(entry)).containsExactly("acted-for");

    entry.put(TrailAttributes.SCHEMA, TrailAttributes.number(1));

    assertThat(EntryItems.mentioned(entry)).isEmpty();
  }

  @Test
  void pageBehindAnIdThatIsNoEntrysIsRefused() {
    TrailReader.Position nowhere = new TrailReader.Position(SomeEntries.NOON, "f".repeat(32));
    TrailReader.Query query =
        new TrailReader.Query(new TrailReader.OfChild(LEAH), null, null, nowhere, 10);

    assertThatIllegalArgumentException().isThrownBy(() -> reader().read(query));
  }
}
