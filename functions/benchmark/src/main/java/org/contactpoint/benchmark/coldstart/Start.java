package org.contactpoint.benchmark.coldstart;

/**
 * One start of a function.
 *
 * @param readyMillis from spawning the process until it asked for work
 * @param answerMillis from spawning until its first answer
 * @param cpuMillis processor time of the process by then
 * @param megabytes the most memory that it held by then
 * @param asked what it asked of its surroundings
 */
record Start(
    double readyMillis, double answerMillis, double cpuMillis, double megabytes, String asked) {}
