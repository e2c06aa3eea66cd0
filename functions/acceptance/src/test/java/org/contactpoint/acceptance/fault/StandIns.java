package org.contactpoint.acceptance.fault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.local.issuer.LocalIssuer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What outlives every process: the store and its keys, the queue, the bucket, the clock.
 *
 * @param store without faults
 * @param commits what is put around the way in which everything is changed
 */
record StandIns(
    DynamoDbClient store,
    TableNames names,
    Keys keys,
    EventQueue queue,
    FileBucket bucket,
    LocalIssuer issuer,
    SecureRandom random,
    Clock clock,
    Faults faults,
    UnaryOperator<Commits> commits) {}
