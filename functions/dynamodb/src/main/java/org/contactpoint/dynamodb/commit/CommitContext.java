package org.contactpoint.dynamodb.commit;

import java.time.Clock;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.account.AccountWrites;
import org.contactpoint.dynamodb.answer.AnswerWrites;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.child.DestructionWrites;
import org.contactpoint.dynamodb.child.RecordWrites;
import org.contactpoint.dynamodb.duplicate.DuplicateWrites;
import org.contactpoint.dynamodb.lifecycle.DueWrites;
import org.contactpoint.dynamodb.notice.NoticeWrites;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.shielding.HiddenRemoval;
import org.contactpoint.dynamodb.shielding.RecognitionMarkWrites;
import org.contactpoint.dynamodb.shielding.ShieldedWrites;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import org.contactpoint.dynamodb.upload.UploadWrites;
import org.contactpoint.dynamodb.watch.AlertWrites;

/**
 * All that is needed to change anything.
 *
 * @param claims the clock by which claims of urgent acts are over: it must run
 */
public record CommitContext(
    DynamoTables tables, TransactionWriter writer, Codecs codecs, Clock clock, Clock claims) {

  /** The one way in which anything is changed. */
  public Commits commits() {
    return new DynamoDbCommits(new WritesOutsideTransaction(tables.client()), writer, steps());
  }

  WriteSteps steps() {
    UrgentClaims urgent = new UrgentClaims(tables.client(), claims);
    IndexWrites index = new IndexWrites(tables, codecs.hashes(), codecs.traits(), codecs.words());
    return new WriteSteps(
        new RecordWrites(tables, codecs.records(), index, urgent),
        index,
        new RecognitionMarkWrites(tables, codecs.hashes()),
        new ShieldedWrites(tables, codecs.encryptor(), codecs.shields(), codecs.moves()),
        new HiddenRemoval(
            new WritesOutsideTransaction(tables.client()),
            tables,
            codecs.decryptor(),
            codecs.encryptor()),
        new UploadWrites(tables, codecs.uploads(), codecs.words().sounds()),
        new AnswerWrites(tables, codecs.answers(), clock),
        new AccountWrites(tables, codecs.accounts(), urgent),
        new DuplicateWrites(tables, codecs.duplicates(), clock),
        new NoticeWrites(tables, codecs.notices(), clock),
        new AlertWrites(tables),
        new DueWrites(tables),
        new DestructionWrites(tables, codecs.records(), index, urgent),
        codecs.words());
  }
}
