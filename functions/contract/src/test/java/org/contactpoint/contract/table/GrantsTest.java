package org.contactpoint.contract.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsTest {

  @ParameterizedTest
  @EnumSource(Deployable.class)
  void nobodyUpdatesOrDeletesWhatStandsInTheTrail(Deployable function) {
    assertThat(Grants.of(function, Tables.AUDIT))
        .doesNotContain(TableAction.UPDATE, TableAction.DELETE);
  }

  /** A head is put whole, on the condition of the head before it. */
  @ParameterizedTest
  @EnumSource(Deployable.class)
  void onlyWhatIsClaimedCountedOrMarkedIsUpdated(Deployable function) {
    assertThat(Tables.ALL)
        .filteredOn(table -> Grants.of(function, table).contains(TableAction.UPDATE))
        .isSubsetOf(
            Tables.ACCOUNTS,
            Tables.DIRECTORY,
            Tables.SEARCH_INDEX,
            Tables.SHIELDED_INDEX,
            Tables.UPLOADS,
            Tables.WATCH_COUNTERS,
            Tables.FEED_NAMES,
            Tables.SESSIONS);
  }

  @ParameterizedTest
  @EnumSource(
      value = Deployable.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ARCHIVE", "RE_KEYING", "MAILING", "PORTAL"})
  void whoeverDoesSomethingCanEnterIt(Deployable function) {
    assertThat(Grants.of(function, Tables.AUDIT)).contains(TableAction.PUT);
    assertThat(KeyRing.of(function)).contains(KeyRing.EVERYDAY);
  }

  @Test
  void thePagesWorkWithSessionsAndNothingElse() {
    assertThat(Grants.tablesOf(Deployable.PORTAL)).containsExactly(Tables.SESSIONS);
    assertThat(KeyRing.of(Deployable.PORTAL)).containsExactly(KeyRing.PORTAL);
  }

  @Test
  void theArchiveReadsWhereTheChainsStandAndNothingElse() {
    assertThat(Grants.tablesOf(Deployable.ARCHIVE)).containsExactly(Tables.AUDIT_HEADS);
    assertThat(Grants.of(Deployable.ARCHIVE, Tables.AUDIT_HEADS)).containsExactly(TableAction.SCAN);
    assertThat(KeyRing.of(Deployable.ARCHIVE)).isEmpty();
  }

  /**
   * It removes heads, which nobody else may, and so may write no entry that would explain it away.
   */
  @Test
  void whoEndsWritersRemovesTheirHeadsAndReadsNoEntry() {
    assertThat(Grants.tablesOf(Deployable.ENDING))
        .containsExactlyInAnyOrder(Tables.AUDIT, Tables.AUDIT_HEADS);
    assertThat(Grants.of(Deployable.ENDING, Tables.AUDIT)).containsExactly(TableAction.PUT);
    assertThat(Deployable.values())
        .filteredOn(one -> Grants.of(one, Tables.AUDIT_HEADS).contains(TableAction.DELETE))
        .containsExactly(Deployable.ENDING);
  }

  @Test
  void whoHidesRestoresOrDestroysAloneHoldsWhatOpensHiddenThings() {
    assertThat(Deployable.values())
        .filteredOn(KeyRing.SHIELDED::isHeldBy)
        .containsExactly(Deployable.SHIELDING, Deployable.RESTORING, Deployable.DESTROYING);
    assertThat(Deployable.values()).noneMatch(KeyRing.INVESTIGATION::isHeldBy);
    assertThat(KeyRing.of(Deployable.SEARCH))
        .containsExactly(KeyRing.EVERYDAY, KeyRing.DIRECTORY, KeyRing.RECORDS, KeyRing.WATCH);
    assertThat(KeyRing.APART.secret("contactpoint-test/keys"))
        .isEqualTo("contactpoint-test/keys/apart");
  }

  @ParameterizedTest
  @EnumSource(
      value = Deployable.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"AUDIT", "ARCHIVE", "ENDING", "RE_KEYING"})
  void nobodyScansButWhoProvesTheTrailOrWritesAllEntriesAgain(Deployable function) {
    assertThat(Tables.ALL)
        .allSatisfy(
            table -> assertThat(Grants.of(function, table)).doesNotContain(TableAction.SCAN));
  }

  /** It reads every record, and so may do nothing else: it changes none, and nobody calls it. */
  @Test
  void whoWritesEntriesAgainChangesNoRecordAndReachesNothingThatLiesApart() {
    assertThat(Grants.tablesOf(Deployable.RE_KEYING))
        .containsExactlyInAnyOrder(Tables.DIRECTORY, Tables.SEARCH_INDEX, Tables.SERVED);
    assertThat(Grants.of(Deployable.RE_KEYING, Tables.DIRECTORY))
        .containsExactlyInAnyOrder(
            TableAction.GET, TableAction.SCAN, TableAction.CONDITION_CHECK, TableAction.DESCRIBE);
    assertThat(KeyRing.of(Deployable.RE_KEYING))
        .containsExactly(KeyRing.DIRECTORY, KeyRing.RECORDS);
  }

  /** It needs no key to compare marks, and reads no record. */
  @Test
  void whoLooksForMisuseReadsNoRecordAndHoldsNoKeyOfAny() {
    assertThat(Grants.tablesOf(Deployable.WATCHING))
        .containsExactlyInAnyOrder(
            Tables.ALERTS,
            Tables.WATCH_COUNTERS,
            Tables.ACCOUNTS,
            Tables.AUDIT,
            Tables.AUDIT_HEADS);
    assertThat(KeyRing.of(Deployable.WATCHING)).containsExactly(KeyRing.EVERYDAY);
    assertThat(KeyRing.of(Deployable.WATCH)).containsExactly(KeyRing.EVERYDAY);
  }

  /** It reads what a list of notices is made of, and changes no record and no account. */
  @Test
  void whoAsksWatchersToSignInReadsRecordsAndChangesNone() {
    assertThat(Grants.tablesOf(Deployable.MAILING))
        .containsExactlyInAnyOrder(
            Tables.NOTICES, Tables.DIRECTORY, Tables.ACCOUNTS, Tables.SERVED);
    assertThat(Grants.of(Deployable.MAILING, Tables.DIRECTORY))
        .containsExactlyInAnyOrder(TableAction.GET, TableAction.DESCRIBE);
    assertThat(Grants.of(Deployable.MAILING, Tables.ACCOUNTS)).containsExactly(TableAction.GET);
    assertThat(Grants.of(Deployable.MAILING, Tables.NOTICES)).doesNotContain(TableAction.DELETE);
    assertThat(KeyRing.of(Deployable.MAILING)).containsExactly(KeyRing.RECORDS, KeyRing.APART);
  }

  /** Who sends names can't read which were sent, and who searches can't send any. */
  @Test
  void whatFeedsSentIsWrittenByUploadsAndReadBySearchAlone() {
    assertThat(Deployable.values())
        .filteredOn(one -> Grants.tablesOf(one).contains(Tables.FEED_NAMES))
        .containsExactly(Deployable.SEARCH, Deployable.UPLOADS);
    assertThat(Grants.of(Deployable.UPLOADS, Tables.FEED_NAMES))
        .containsExactly(TableAction.UPDATE);
    assertThat(Grants.of(Deployable.SEARCH, Tables.FEED_NAMES)).containsExactly(TableAction.GET);
  }

  @Test
  void theAuditScansTheTrailAlone() {
    assertThat(Tables.ALL)
        .filteredOn(table -> Grants.of(Deployable.AUDIT, table).contains(TableAction.SCAN))
        .containsExactly(Tables.AUDIT, Tables.AUDIT_HEADS);
  }

  @ParameterizedTest
  @EnumSource(
      value = Deployable.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SHIELDING", "RESTORING", "DESTROYING"})
  void whoHidesRestoresOrDestroysAloneReadsWhatLiesApart(Deployable function) {
    assertThat(Grants.of(function, Tables.SHIELDED))
        .doesNotContain(TableAction.GET, TableAction.QUERY);
  }

  @Test
  void searchReachesNothingThatLiesApart() {
    assertThat(Grants.tablesOf(Deployable.SEARCH))
        .containsExactlyInAnyOrder(
            Tables.DIRECTORY,
            Tables.SEARCH_INDEX,
            Tables.ACCOUNTS,
            Tables.AUDIT,
            Tables.AUDIT_HEADS,
            Tables.FEED_NAMES,
            Tables.SERVED);
    assertThat(Grants.of(Deployable.SEARCH, Tables.DIRECTORY))
        .containsExactlyInAnyOrder(TableAction.GET, TableAction.DESCRIBE);
  }

  @ParameterizedTest
  @EnumSource(Deployable.class)
  void whoeverWorksWithRecordsSeesWhetherTheyServe(Deployable function) {
    List<Table> records =
        Tables.RECORDS.stream().filter(table -> Grants.tablesOf(function).contains(table)).toList();
    assertThat(records)
        .allSatisfy(table -> assertThat(Grants.of(function, table)).contains(TableAction.DESCRIBE));
    assertThat(Grants.of(function, Tables.SERVED).contains(TableAction.GET))
        .isEqualTo(!records.isEmpty());
  }

  /** What is remembered of destroyed children is never taken back. */
  @Test
  void nobodyForgetsWhoWasDestroyed() {
    assertThat(Deployable.values())
        .noneMatch(one -> Grants.of(one, Tables.DESTROYED).contains(TableAction.DELETE));
    assertThat(Deployable.values())
        .filteredOn(one -> Grants.of(one, Tables.DESTROYED).contains(TableAction.PUT))
        .containsExactly(Deployable.RESTORING, Deployable.DESTROYING);
  }

  @Test
  void whatRestoresAloneSaysThatTablesServe() {
    assertThat(Deployable.values())
        .filteredOn(one -> Grants.of(one, Tables.SERVED).contains(TableAction.PUT))
        .containsExactly(Deployable.RESTORING);
  }

  @Test
  void tablesAreCalledAfterTheirStage() {
    assertThat(new TableNames("contactpoint-test").of(Tables.SEARCH_INDEX))
        .isEqualTo("contactpoint-test-search-index");
    assertThat(Tables.ALL).extracting(Table::name).doesNotHaveDuplicates();
  }
}
