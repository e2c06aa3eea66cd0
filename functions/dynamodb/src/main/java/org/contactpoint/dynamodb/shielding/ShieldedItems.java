package org.contactpoint.dynamodb.shielding;

import java.util.Objects;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** Documents as encrypted items of {@code shielded}, each bound to its key. */
record ShieldedItems(PayloadCipher cipher) {

  EncryptedItem encrypted(String pk, String sk, long version, Object document) {
    byte[] payload = cipher.encrypt(Json.packed(document), pk + "|" + sk);
    return EncryptedItem.plain(pk, sk, SchemaVersion.CURRENT, version, payload);
  }

  <D> D open(EncryptedItem item, Class<D> type) {
    SchemaVersion.require(item.v());
    byte[] payload =
        Objects.requireNonNull(item.payload(), "an item without payload").asByteArray();
    return Json.unpacked(cipher.decrypt(payload, item.pk() + "|" + item.sk()), type);
  }
}
