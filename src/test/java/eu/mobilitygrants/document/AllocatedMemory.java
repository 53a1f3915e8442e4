package eu.mobilitygrants.document;

import java.lang.management.ManagementFactory;

/** What a thread took of the heap since it began, collected or not. */
final class AllocatedMemory {

    private AllocatedMemory() {}

    static long ofThisThread() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
