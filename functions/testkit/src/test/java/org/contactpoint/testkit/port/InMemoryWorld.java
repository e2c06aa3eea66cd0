package org.contactpoint.testkit.port;

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

record InMemoryWorld(InMemoryDirectory directory) implements World {
  @Override
  public Commits commits() {
    return directory.commits();
  }

  @Override
  public AuditTrail trail() {
    return directory.trail();
  }

  @Override
  public Children children() {
    return directory.children();
  }

  @Override
  public Merges merges() {
    return directory.merges();
  }

  @Override
  public SearchIndex searchIndex() {
    return directory.searchIndex();
  }

  @Override
  public HiddenIndex hiddenIndex() {
    return directory.hiddenIndex();
  }

  @Override
  public Accounts accounts() {
    return directory.accounts();
  }

  @Override
  public MachineAccounts machineAccounts() {
    return directory.machineAccounts();
  }

  @Override
  public AccountFiles accountFiles() {
    return directory.accountFiles();
  }

  @Override
  public SourceLinks sourceLinks() {
    return directory.sourceLinks();
  }

  @Override
  public Uploads uploads() {
    return directory.uploads();
  }

  @Override
  public NewsMails newsMails() {
    return directory.newsMails();
  }

  @Override
  public Watches watches() {
    return directory.watches();
  }

  @Override
  public WaitingRows waitingRows() {
    return directory.waitingRows();
  }

  @Override
  public Duplicates duplicates() {
    return directory.duplicates();
  }

  @Override
  public Remains remains() {
    return directory.remains();
  }

  @Override
  public EndingRecords endingRecords() {
    return directory.endingRecords();
  }

  @Override
  public Destructions destructions() {
    return directory.destructions();
  }

  @Override
  public DueSteps dueSteps() {
    return directory.dueSteps();
  }

  @Override
  public DuplicateChecks duplicateChecks() {
    return directory.duplicateChecks();
  }

  @Override
  public Shields shields() {
    return directory.shields();
  }

  @Override
  public SubjectAccessRequests accessRequests() {
    return directory.accessRequests();
  }

  @Override
  public Investigations investigations() {
    return directory.investigations();
  }

  @Override
  public Alerts alerts() {
    return directory.alerts();
  }

  @Override
  public FeedNames feedNames() {
    return directory.feedNames();
  }

  @Override
  public WatchCounters watchCounters() {
    return directory.watchCounters();
  }

  @Override
  public Moves moves() {
    return directory.moves();
  }

  @Override
  public ApparentRecords apparentRecords() {
    return directory.apparentRecords();
  }

  @Override
  public Quarantine quarantine() {
    return directory.quarantine();
  }

  @Override
  public HiddenFacts hiddenFacts() {
    return directory.hiddenFacts();
  }

  @Override
  public HiddenMerges hiddenMerges() {
    return directory.hiddenMerges();
  }

  @Override
  public Answers answers() {
    return directory.answers();
  }

  @Override
  public ResponsibilityProofs responsibilityProofs() {
    return directory.responsibilityProofs();
  }

  @Override
  public void admit(Account account) {
    directory.admit(account);
  }
}
