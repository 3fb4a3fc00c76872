/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Examples import the package by its name; under test that is the source, not dist/.
  moduleNameMapper: {
    // lib/events is compiled to ES modules too, so its imports end in .js; a real .js file wins.
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
    '^cdktf-scf-triggers$': '<rootDir>/lib/index.ts',
    '^cdktf-scf-triggers/(.*)$': '<rootDir>/lib/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/cdktf.out/'],
};
