package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.destruction.DestroyRecord;
import org.contactpoint.shielding.destruction.RecordsOfChild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys one record again that came back with tables of an earlier day. A record that was then
 * joined with another, which was parted from it since and lives, is left to people: it would take
 * that one's facts with it, or leave its own there.
 */
@Singleton
public final class DestroyAgain {
  private static final Logger LOG = LoggerFactory.getLogger(DestroyAgain.class);
  private static final AccountId RESTORE = new AccountId("contactpoint.restore");

  private final Children children;
  private final Destructions destructions;
  private final RecordsOfChild recordsOfChild;
  private final DestroyRecord destroyRecord;

  public DestroyAgain(
      Children children,
      Destructions destructions,
      RecordsOfChild recordsOfChild,
      DestroyRecord destroyRecord) {
    this.children = children;
    this.destructions = destructions;
    this.recordsOfChild = recordsOfChild;
    this.destroyRecord = destroyRecord;
  }

  /** Whether nothing of it is left. */
  boolean handle(ContactPointId number) {
    try {
      if (children.find(number).filter(this::isJoinedWithLiving).isPresent()) {
        LOG.error("a destroyed record is joined with one that was not destroyed");
        return false;
      }
      return Retry.committing(
                  () ->
                      children
                          .find(number)
                          .map(record -> destroyRecord.begin(List.of(record), RESTORE)))
              .map(outcome -> outcome instanceof Commits.Committed)
              .orElse(true)
          && destroyRecord.finish(List.of(number));
    } catch (RuntimeException fault) {
      LOG.error("one record could not be destroyed again: {}", fault.getClass().getName());
      return false;
    }
  }

  private boolean isJoinedWithLiving(ChildRecord record) {
    return joined(record).anyMatch(number -> destructions.find(number).isEmpty());
  }

  private Stream<ContactPointId> joined(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Merged merged -> Stream.of(merged.into());
      case ChildRecord.Surviving surviving ->
          recordsOfChild.of(surviving, children).stream().map(ChildRecord::id);
    };
  }
}
