package org.contactpoint.testkit.port;

import java.time.Clock;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.destruction.EndingRecords;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.notice.NewsMails;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;

/** All ports onto one directory, whichever it is. */
interface World {
  Commits commits();

  AuditTrail trail();

  Children children();

  Merges merges();

  SearchIndex searchIndex();

  HiddenIndex hiddenIndex();

  Accounts accounts();

  MachineAccounts machineAccounts();

  AccountFiles accountFiles();

  void admit(Account account);

  SourceLinks sourceLinks();

  Uploads uploads();

  WaitingRows waitingRows();

  NewsMails newsMails();

  Watches watches();

  Duplicates duplicates();

  DuplicateChecks duplicateChecks();

  DueSteps dueSteps();

  Remains remains();

  EndingRecords endingRecords();

  Destructions destructions();

  Shields shields();

  Investigations investigations();

  SubjectAccessRequests accessRequests();

  Moves moves();

  Alerts alerts();

  WatchCounters watchCounters();

  FeedNames feedNames();

  Quarantine quarantine();

  ApparentRecords apparentRecords();

  HiddenFacts hiddenFacts();

  HiddenMerges hiddenMerges();

  Answers answers();

  ResponsibilityProofs responsibilityProofs();

  static World inMemory(Clock clock) {
    return new InMemoryWorld(new InMemoryDirectory(clock));
  }

  static World stored(Clock clock) {
    LocalDynamoDb store = new LocalDynamoDb().renew();
    return new StoredWorld(new StoredDirectory(store.client(), store.names(), clock));
  }
}
