package org.contactpoint.dynamodb.commit;
import java.time.Clock;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.account.AccountWrites;
import org.contactpoint.dynamodb.answer.AnswerCodec;
import org.contactpoint.dynamodb.answer.AnswerWrites;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.child.RecordWrites;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.search.TraitsCodec;
import org.contactpoint.dynamodb.shielding.HiddenDecryptor;
import org.contactpoint.dynamodb.shielding.HiddenEncryptor;
import org.contactpoint.dynamodb.shielding.HiddenRemoval;
import org.contactpoint.dynamodb.shielding.RecognitionMarkWrites;
import org.contactpoint.dynamodb.shielding.ShieldCodec;
import org.contactpoint.dynamodb.shielding.ShieldedWrites;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import org.contactpoint.dynamodb.upload.UploadWrites;
import org.contactpoint.dynamodb.upload.UploadsCodec;
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
