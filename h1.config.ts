export default { test: { include: ['domain/src/measures/instrument/xlsform/*.test.ts','server/src/instruments/*.test.ts'] } };
