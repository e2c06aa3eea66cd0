package org.contactpoint.shielding.life;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.shielding.record.Entitlement;
import org.contactpoint.shielding.record.HiddenLife;
import org.contactpoint.shielding.record.HiddenWords;

/**
 * What a team says of the life of a child whom it shields is kept behind the shield, and counts for
 * that team alone until the shield is removed (rules §9.17). The face stays as it is.
 */
@Singleton
final class SayHidden {
  private final Entitlement entitlement;
  private final HiddenLife lives;
  private final HiddenWords words;
  private final NoteLife noteLife;

  SayHidden(Entitlement entitlement, HiddenLife lives, HiddenWords words, NoteLife noteLife) {
    this.entitlement = entitlement;
    this.lives = lives;
    this.words = words;
    this.noteLife = noteLife;
  }

  /** How long the record is live to that caller. */
  LifeCourse courseFor(Caller caller, ChildRecord.Shielded child) {
    return lives.courseFor(caller, child);
  }

  /** Says it, or says why not. */
  LifeOutcome say(LifeCommand command, ChildRecord.Shielded named) {
    ChildRecord.Shielded child = entitlement.recordFor(command.caller(), named);
    return lives
        .knownTo(command.caller(), child)
        .map(view -> say(command, child, view))
        .orElseGet(LifeOutcome.Unknown::new);
  }

  private LifeOutcome say(LifeCommand command, ChildRecord.Shielded child, ChildView view) {
    return noteLife
        .settled(command, child.id(), view)
        .orElseGet(
            () ->
                noteLife.commit(
                    command,
                    child.id(),
                    hidden(command, child, view),
                    () -> NotedLife.of(child.id(), known(command.caller(), child, view))));
  }

  private List<Change> hidden(LifeCommand command, ChildRecord.Shielded child, ChildView view) {
    Authority team = Objects.requireNonNull(command.caller().account().authority(), "a team");
    return words.saying(child, team, before -> command.word().in(before, view));
  }

  private ChildView known(Caller caller, ChildRecord.Shielded child, ChildView before) {
    return lives.knownTo(caller, child).orElse(before);
  }
}
