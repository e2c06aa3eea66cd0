package org.contactpoint.dynamodb.commit;

import java.time.Clock;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.ComparableWords;
import org.contactpoint.dynamodb.audit.TransactionWriter;
import org.contactpoint.dynamodb.codec.AccountCodec;
import org.contactpoint.dynamodb.codec.AnswerCodec;
import org.contactpoint.dynamodb.codec.HiddenDecryptor;
import org.contactpoint.dynamodb.codec.HiddenEncryptor;
import org.contactpoint.dynamodb.codec.IndexHashes;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.codec.ShieldCodec;
import org.contactpoint.dynamodb.codec.TraitsCodec;
import org.contactpoint.dynamodb.codec.UploadsCodec;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * All that is needed to change anything.
 *
 * @param opener used only where hidden statements are taken back, by the shielding function
 * @param claims the clock by which claims of urgent acts are over: it must run
 */
public record CommitContext(
    DynamoDbClient client,
    DynamoTables tables,
    TransactionWriter writer,
    RecordCodec records,
    IndexHashes hashes,
    TraitsCodec traits,
    ComparableWords words,
    HiddenEncryptor sealer,
    HiddenDecryptor opener,
    ShieldCodec shields,
    UploadsCodec uploads,
    AnswerCodec answers,
    AccountCodec accounts,
    Clock clock,
    Clock claims) {

  /** The one way in which anything is changed. */
  public Commits commits() {
    WritesOutsideTransaction apart = new WritesOutsideTransaction(client);
    UrgentClaims urgent = new UrgentClaims(client, claims);
    IndexWrites index = new IndexWrites(tables, hashes, traits, words);
    WriteSteps steps =
        new WriteSteps(
            new RecordWrites(tables, records, index, urgent),
            index,
            new RecognitionMarkWrites(tables, hashes),
            new ShieldedWrites(tables, sealer, shields),
            new HiddenRemoval(apart, tables, opener, sealer),
            new UploadWrites(tables, uploads, words.sounds()),
            new AnswerWrites(tables, answers, clock),
            new AccountWrites(tables, accounts, urgent));
    return new DynamoDbCommits(apart, writer, steps);
  }
}
