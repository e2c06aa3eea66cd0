package org.contactpoint.dynamodb.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.answer.AnswerCodec;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.commit.Codecs;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.KeyedTokens;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.dynamodb.crypto.RsaDecryptingKey;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import org.contactpoint.dynamodb.duplicate.DuplicatesCodec;
import org.contactpoint.dynamodb.notice.NoticesCodec;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.search.TraitsCodec;
import org.contactpoint.dynamodb.shielding.HiddenDecryptor;
import org.contactpoint.dynamodb.shielding.HiddenEncryptor;
import org.contactpoint.dynamodb.shielding.MoveCodec;
import org.contactpoint.dynamodb.shielding.ShieldCodec;
import org.contactpoint.dynamodb.upload.UploadsCodec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what names, hashes, closes and opens things. */
@Factory
@Requires(beans = DynamoDbClient.class)
public final class CodecFactory {

  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  @Singleton
  Ids ids(SecureRandom random) {
    return new RandomIds(random);
  }

  @Singleton
  RecordCodec records(Keys keys, SecureRandom random) {
    return new RecordCodec(new PayloadCipher(keys, KeyName.RECORDS, random));
  }

  @Singleton
  TraitsCodec traits(Keys keys, SecureRandom random, ComparableWords words) {
    return new TraitsCodec(new PayloadCipher(keys, KeyName.SEARCH_TRAITS, random), words);
  }

  @Singleton
  KeyedHash keyedHash(Keys keys) {
    return new KeyedHash(keys);
  }

  @Singleton
  TokenisedFacts tokenisedFacts(KeyedHash hash) {
    return new TokenisedFacts(new KeyedTokens(hash));
  }

  @Singleton
  IndexHashes indexHashes(KeyedHash hash) {
    return new IndexHashes(hash);
  }

  @Singleton
  AnswerCodec answers(KeyedHash hash) {
    return new AnswerCodec(hash);
  }

  @Singleton
  AccountCodec accounts(KeyedHash hash) {
    return new AccountCodec(hash);
  }

  @Singleton
  DuplicatesCodec duplicates(KeyedHash hash) {
    return new DuplicatesCodec(hash);
  }

  @Singleton
  NoticesCodec notices(KeyedHash hash) {
    return new NoticesCodec(hash);
  }

  @Singleton
  UploadsCodec uploads(Keys keys, SecureRandom random, KeyedHash hash) {
    return new UploadsCodec(new PayloadCipher(keys, KeyName.UPLOADS, random), hash);
  }

  @Singleton
  ShieldCodec shields(Keys keys, SecureRandom random, KeyedHash hash) {
    return new ShieldCodec(new PayloadCipher(keys, KeyName.SHIELDS, random), hash);
  }

  @Singleton
  MoveCodec moves(Keys keys, SecureRandom random, KeyedHash hash) {
    return new MoveCodec(new PayloadCipher(keys, KeyName.SHIELDS, random), hash);
  }

  @Singleton
  HiddenEncryptor hiddenEncryptor(
      Keys keys, SecureRandom random, KeyedHash hash, Ids ids, Clock clock) {
    return new HiddenEncryptor(
        new RsaEncryptingKey(keys, KeyName.HIDDEN_ENCRYPTION, random), hash, ids, clock);
  }

  /** Without the private key it can be made, but opens nothing. */
  @Singleton
  HiddenDecryptor hiddenDecryptor(Keys keys) {
    return new HiddenDecryptor(new RsaDecryptingKey(keys, KeyName.HIDDEN_DECRYPTION));
  }

  @Singleton
  Codecs codecs(
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
      NoticesCodec notices) {
    return new Codecs(
        records,
        hashes,
        traits,
        words,
        encryptor,
        decryptor,
        shields,
        moves,
        uploads,
        answers,
        accounts,
        duplicates,
        notices);
  }
}
