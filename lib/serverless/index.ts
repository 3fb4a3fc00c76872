export { ServerlessFileError } from './serverless-file';
export { type ServerlessYmlOptions, triggersFromServerlessYml } from './triggers-from-serverless-yml';
