package org.contactpoint.dynamodb.search;

import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.PackedTraits;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.SearchIndex.Posting;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.PayloadCipher;

/**
 * What search entries say of a child, encrypted for that child: an entry that was moved to another
 * child can't be decrypted. All entries of one change hold the same bytes.
 */
public final class TraitsCodec {
  private final PayloadCipher cipher;
  private final ComparableWords words;

  public TraitsCodec(PayloadCipher cipher, ComparableWords words) {
    this.cipher = cipher;
    this.words = words;
  }

  /** The bytes of an entry. */
  public byte[] encrypted(ContactPointId child, Traits traits) {
    return cipher.encrypt(PackedTraits.pack(traits), child.value());
  }

  /**
   * The entry of that child.
   *
   * @throws IllegalStateException if it was changed, is another child's or closed under another key
   */
  public Posting posting(String child, byte[] encrypted) {
    return new Posting(
        new ContactPointId(child), PackedTraits.unpack(cipher.decrypt(encrypted, child), words));
  }
}
