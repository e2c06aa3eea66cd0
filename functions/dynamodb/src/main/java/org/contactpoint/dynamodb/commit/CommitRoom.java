package org.contactpoint.dynamodb.commit;

import java.time.Clock;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.Words;
import org.contactpoint.dynamodb.audit.Lanes;
import org.contactpoint.dynamodb.codec.AccountCodec;
import org.contactpoint.dynamodb.codec.AnswerCodec;
import org.contactpoint.dynamodb.codec.HiddenOpener;
import org.contactpoint.dynamodb.codec.HiddenSealer;
import org.contactpoint.dynamodb.codec.IndexHashes;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.codec.ShieldCodec;
import org.contactpoint.dynamodb.codec.TraitsCodec;
import org.contactpoint.dynamodb.codec.UploadsCodec;
import org.contactpoint.dynamodb.table.Rooms;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * All that is needed to change anything.
 *
 * @param opener used only where hidden statements are taken back, by the shielding function
 * @param claims the clock by which claims of urgent acts are over: it must run
 */
public record CommitRoom(
    DynamoDbClient client,
    Rooms rooms,
    Lanes lanes,
    RecordCodec records,
    IndexHashes hashes,
    TraitsCodec traits,
    Words words,
    HiddenSealer sealer,
    HiddenOpener opener,
    ShieldCodec shields,
    UploadsCodec uploads,
    AnswerCodec answers,
    AccountCodec accounts,
    Clock clock,
    Clock claims) {

  /** The one way in which anything is changed. */
  public Commits commits() {
    WritesApart apart = new WritesApart(client);
    Claims urgent = new Claims(client, rooms, claims);
    Steps steps =
        new Steps(
            new RecordWrites(rooms, records, hashes, traits, words, urgent),
            new MarkWrites(rooms, hashes),
            new ShieldedWrites(rooms, sealer, shields),
            new HiddenClearing(apart, rooms, opener, sealer),
            new UploadWrites(rooms, uploads, words.sounds()),
            new AnswerWrites(rooms, answers, clock),
            new AccountWrites(rooms, accounts, urgent));
    return new DynamoDbCommits(apart, lanes, steps, urgent);
  }
}
