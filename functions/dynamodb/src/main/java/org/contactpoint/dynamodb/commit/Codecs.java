package org.contactpoint.dynamodb.commit;

import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.answer.AnswerCodec;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.duplicate.DuplicatesCodec;
import org.contactpoint.dynamodb.notice.NoticesCodec;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.search.TraitsCodec;
import org.contactpoint.dynamodb.shielding.HiddenDecryptor;
import org.contactpoint.dynamodb.shielding.HiddenEncryptor;
import org.contactpoint.dynamodb.shielding.MoveCodec;
import org.contactpoint.dynamodb.shielding.ShieldCodec;
import org.contactpoint.dynamodb.upload.UploadsCodec;

/**
 * How the things of every aggregate become items: a commit may write all of them.
 *
 * <p>More than ten components, because each aggregate has its codec here.
 *
 * @param words how names are compared, which search entries depend on
 * @param decryptor used only where hidden statements are taken back, by the shielding function
 */
public record Codecs(
    RecordCodec records,
    IndexHashes hashes,
    TraitsCodec traits,
    ComparableWords words,
    HiddenEncryptor encryptor,
    HiddenDecryptor decryptor,
    ShieldCodec shields,
    MoveCodec moves,
    UploadsCodec uploads,
    AnswerCodec answers,
    AccountCodec accounts,
    DuplicatesCodec duplicates,
    NoticesCodec notices) {}
