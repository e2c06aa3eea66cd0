package org.contactpoint.dynamodb.wiring;

import software.amazon.awssdk.http.SdkHttpClient;

/**
 * What takes the calls of AWS clients in the place of the network. A context brings it as a bean
 * when it is to reach nothing outside: that of a priming.
 */
public record CloudTransport(SdkHttpClient http) {}
